using System.Globalization;

namespace Bench.Reporting.Tests.Charts;

/// <summary>
/// How far two colours are from each other for those who see them least apart: in OKLab (Ottosson, 2020), with all kinds of cones or without one.
/// </summary>
internal static class SeenColour
{
    // Machado, Oliveira and Fernandes, 2009: protanopia and deuteranopia, of linear RGB.
    private static readonly double[][][] Eyes =
    [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ];

    private static readonly double[][] Cones =
    [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005],
    ];

    private static readonly double[][] Lab =
    [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660],
    ];

    public static double Distance(string one, string other) => Eyes.Min(eye =>
        Math.Sqrt(Seen(one, eye).Zip(Seen(other, eye), (a, b) => (a - b) * (a - b)).Sum()));

    private static double[] Seen(string colour, double[][] eye)
    {
        double[] seen = [.. Times(eye, [Channel(colour, 0), Channel(colour, 1), Channel(colour, 2)]).Select(share => Math.Clamp(share, 0, 1))];
        return Times(Lab, [.. Times(Cones, seen).Select(Math.Cbrt)]);
    }

    private static double[] Times(double[][] matrix, double[] vector) => [.. matrix.Select(row => row.Zip(vector, (a, b) => a * b).Sum())];

    private static double Channel(string colour, int place)
    {
        var share = int.Parse(colour.AsSpan(1 + (2 * place), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
