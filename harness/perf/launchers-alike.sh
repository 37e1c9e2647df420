#!/bin/bash
# Do both launchers tell the same of two targets? fastapi / django on json, one block in Docker and one as local processes, in alternating pairs, so that a
# slow minute of the machine falls on both. Prints each pair's two ratios and the median over pairs of Docker's over the other's, by level.
#
#   harness/perf/launchers-alike.sh 'dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll'
#
# Needs a Docker engine, and 'bench verify --launcher … --provision' once for both. Environment: PAIRS (10), PACKAGES (pypi).
set -euo pipefail

bench=${1:?the command that starts bench, such as 'dotnet …/bench.dll'}
pairs=${PAIRS:-10} packages=${PACKAGES:-pypi}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Lines of "level ratio" of the last attempt at each target, in order of level. Void ones count too: the median over pairs stands some that the machine
# disturbed, and on a busy host hardly any other would be left. Exit 5 tells of such a pair.
ratios() { # launcher, pair
  $bench run smoke --blocks 1 --launcher "$1" --packages "$packages" --out "$folder/$1-$2" >/dev/null 2>&1 || [ $? -eq 5 ]
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    { rate[$at["level"], $at["target"]] = $at["requests_per_second"]; levels[$at["level"]] }
    END { for (level in levels) if (rate[level, "django"] > 0) print level, rate[level, "fastapi"] / rate[level, "django"] }' \
    "$folder/$1-$2"/*/trials.csv | sort
}

for pair in $(seq "$pairs"); do
  order=(docker process)
  [ $((pair % 2)) -eq 1 ] || order=(process docker)
  for launcher in "${order[@]}"; do ratios "$launcher" "$pair" >"$folder/$launcher.$pair"; done
  join "$folder/docker.$pair" "$folder/process.$pair" | while read -r level docker process; do
    echo "pair $pair, $level users: docker $docker, process $process"
    awk "BEGIN { print $docker / $process }" >>"$folder/of-$level"
  done
done
for file in "$folder"/of-*; do
  sort -n "$file" | awk -v level="${file##*-}" '{ v[NR] = $1 }
    END { print level " users: docker / process " (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) " (median of " NR " pairs)" }'
done
