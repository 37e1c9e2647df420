# Runs a command and ends it with whoever holds the other end of stdin.
# $1: log file; the rest: the command. Says "started PID" and "ended STATUS" on stdout.
# A pipe and not PR_SET_PDEATHSIG: that signal is tied to the parent's thread, and .NET's threads come and go.
exec 3<&0 </dev/null 2>/dev/null
log=$1
shift
"$@" >>"$log" 2>&1 3<&- &
main=$!
{ read -r _ <&3; kill -KILL 0; } >/dev/null &
echo "started $main"
wait "$main"
echo "ended $?"
# This session was made for the command: nobody else is in its group. Workers that outlived their master end here, and so does this shell.
kill -KILL 0
