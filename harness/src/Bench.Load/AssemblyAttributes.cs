using System.Runtime.CompilerServices;

// All native signatures are blittable: no marshalling stands between the loop and the kernel.
[assembly: DisableRuntimeMarshalling]
