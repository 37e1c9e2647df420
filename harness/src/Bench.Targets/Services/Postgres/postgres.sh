# Makes the data of a PostgreSQL server anew, in memory, and serves them until it is ended.
# BENCH_SUPERUSER_PASSWORD: of the user postgres. $1: where the data lie; the rest: arguments of the server.
set -e
umask 077
data=$1
shift
bin=$(echo /usr/lib/postgresql/*/bin)
printf '%s\n' "$BENCH_SUPERUSER_PASSWORD" >"$data.password"
unset BENCH_SUPERUSER_PASSWORD
# The builtin locale sorts by code point: the same on every machine and in every version.
"$bin/initdb" --pgdata="$data" --username=postgres --pwfile="$data.password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8 --no-sync --no-instructions
rm "$data.password"
exec "$bin/postgres" -D "$data" "$@"
