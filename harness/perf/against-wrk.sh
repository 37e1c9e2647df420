#!/bin/bash
# The built-in engine against wrk: requests a second and CPU a request, on the same CPU, against the same null server on another,
# in alternating pairs, so that a slow minute of the machine falls on both. Prints each pair and the ratios of the medians.
#
#   harness/perf/against-wrk.sh 'dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll'
#
# Environment: PAIRS (7), SECONDS_EACH (4), CONNECTIONS (64), SERVER_CPU (0), LOAD_CPU (1), PORT (9099).
set -euo pipefail

bench=${1:?the command that starts bench, such as 'dotnet …/bench.dll'}
pairs=${PAIRS:-7} seconds=${SECONDS_EACH:-4} connections=${CONNECTIONS:-64}
server_cpu=${SERVER_CPU:-0} load_cpu=${LOAD_CPU:-1} port=${PORT:-9099}
command -v wrk >/dev/null || { echo "wrk is not installed; on Debian: apt install wrk" >&2; exit 3; }

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
field() { grep -o "\"$1\":[0-9.]*" <<<"$2" | head -1 | cut -d: -f2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The server ends when its input does, and so with this script, however that ends: nobody else holds the other side open.
exec 8> >(exec taskset -c "$server_cpu" $bench test-server --port "$port" --mode null >/dev/null)
for _ in $(seq 50); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 0.1
done

# Body: "Hello, World!" in base64. The engine's two seconds of lead-in stand for wrk's lack of one.
job='{"type":"job","load":{"host":"127.0.0.1","port":'$port',"requests":[{"request":{"method":"GET","path":"/","headers":{},"body":null},
"status":200,"body":"SGVsbG8sIFdvcmxkIQ=="}],"levels":[{"level":{"workload":"closed","concurrency":'$connections'},"leadIn":"00:00:02",
"leadInCap":"00:00:20","window":"00:00:'$(printf %02d "$seconds")'"}],"connectTimeout":"00:00:05","responseTimeout":"00:00:30",
"cpus":"'$load_cpu'","seed":1}}'

# Both print requests a second, and microseconds of CPU a request.
engine() {
  local result
  mkfifo "$folder/job"
  exec 9<>"$folder/job" # opened both ways, so that the agent's input does not end before its work
  tr -d '\n' <<<"$job" >&9
  echo >&9
  result=$(engine_process <"$folder/job" 8>&- 9>&- | grep '"levelResult"')
  exec 9>&-
  rm "$folder/job"
  awk -v n="$(field completedInWindow "$result")" -v w="$(field windowSeconds "$result")" -v c="$(field cpuSeconds "$result")" \
    'BEGIN { printf "%.0f %.3f\n", n / w, c / n * 1e6 }'
}

# The runtime's setting that the harness gives its agents.
engine_process() { DOTNET_TieredCompilation=0 DOTNET_gcConcurrent=0 taskset -c "$load_cpu" $bench agent; }

peer() {
  local output
  output=$( { TIMEFORMAT='cpu %U %S'; time taskset -c "$load_cpu" wrk -t1 -c"$connections" -d"${seconds}s" "http://127.0.0.1:$port/"; } 2>&1 8>&-)
  awk '/requests in/ { n = $1 } /^Requests\/sec/ { r = $2 } /^cpu/ { c = $2 + $3 } END { printf "%.0f %.3f\n", r, c / n * 1e6 }' <<<"$output"
}

echo "pair  engine/s  µs    wrk/s  µs"
for pair in $(seq "$pairs"); do
  if ((pair % 2)); then ours=$(engine) theirs=$(peer); else theirs=$(peer) ours=$(engine); fi
  echo "$ours" >>"$folder/engine"
  echo "$theirs" >>"$folder/wrk"
  echo "$pair     $ours  $theirs"
done
rate() { awk '{ print $1 }' "$folder/$1" | median; }
cpu() { awk '{ print $2 }' "$folder/$1" | median; }
awk -v a="$(rate engine)" -v b="$(rate wrk)" -v c="$(cpu engine)" -v d="$(cpu wrk)" \
  'BEGIN { printf "engine / wrk: %.2f of the rate, %.2f of the CPU a request (medians)\n", a / b, c / d }'
