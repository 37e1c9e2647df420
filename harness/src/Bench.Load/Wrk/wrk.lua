-- Before this stand the requests, as bytes.

-- wrk asks a script once for what is always the same, and for each request where there is a function "request".
if #requests == 1 then
  wrk.format = function() return requests[1] end
else
  local turn = 0
  request = function()
    turn = turn % #requests + 1
    return requests[turn]
  end
end

-- Microseconds and counts. CPU time is that of the whole process, in seconds.
done = function(summary, latency)
  local values = {}
  for i = 1, #latency do
    local value, count = latency(i)
    values[i] = string.format("[%d,%d]", value, count)
  end
  local errors = summary.errors
  print(string.format(
    '{"durationUs":%d,"requests":%d,"bytes":%d,"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d,"cpuSeconds":%.6f,"latencyUs":[%s]}',
    summary.duration, summary.requests, summary.bytes, errors.connect, errors.read, errors.write, errors.status, errors.timeout,
    os.clock(), table.concat(values, ",")))
end
