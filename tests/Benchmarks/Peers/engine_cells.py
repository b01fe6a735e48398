"""Runs trivial cells on ipykernel; prints the median milliseconds of the last of them from request to reply and idle, and the kernel's MiB."""
import json
import statistics
import sys
import time

from jupyter_client.manager import start_new_kernel

count, last = int(sys.argv[1]), int(sys.argv[2])
manager, client = start_new_kernel(kernel_name="python3")
try:
    client.execute("import os; acc = 0", reply=True)
    times = []
    for i in range(count):
        started = time.perf_counter()
        client.execute_interactive(f"v{i} = acc + {i}; acc += 1\nv{i}", output_hook=lambda message: None)
        times.append((time.perf_counter() - started) * 1000)
    reply = client.execute_interactive(
        "", user_expressions={"rss": "int(open('/proc/self/statm').read().split()[1]) * 4096"}, output_hook=lambda message: None)
    rss = int(reply["content"]["user_expressions"]["rss"]["data"]["text/plain"])
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
print(json.dumps({"value": statistics.median(times[-last:]), "peak": rss / 2**20}))
