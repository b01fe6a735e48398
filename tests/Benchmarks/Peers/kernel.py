"""Measures a Jupyter kernel from outside, the same way whatever kernel it is: kernel.py FOLDER KERNEL TASK"""
import json
import os
import statistics
import sys
import time

folder, name, task = sys.argv[1:]
os.environ["JUPYTER_PATH"] = os.path.join(folder, "share", "jupyter")

from jupyter_client.manager import KernelManager  # noqa: E402  (reads JUPYTER_PATH when it is imported)
from jupyter_client.session import Session  # noqa: E402

PATIENCE = 120_000
CODE = {
    "python3": {
        "first": "acc = 0", "cell": "v{0} = acc + {0}; acc += 1\nv{0}", "lines": "for i in range(10_000):\n    print('line', i)",
        "list": "numbers = [1, 2]", "complete": ("v49.bit_le", "bit_length"), "members": ("numbers.", "append"), "names": ("total = num", "numbers"),
    },
    ".net-csharp": {
        "first": "var acc = 0;", "cell": "var v{0} = acc + {0}; acc += 1;\nv{0}", "lines": "for (var i = 0; i < 10_000; i++) Console.WriteLine($\"line {i}\");",
        "list": "var numbers = new List<int> { 1, 2 };", "complete": ("v49.ToStri", "ToString"), "members": ("numbers.", "Add"), "names": ("var total = num", "numbers"),
    },
}[name]


class Kernel:
    def __init__(self):
        self.started = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel()
        self.session = Session(key=self.manager.session.key, signature_scheme=self.manager.session.signature_scheme)
        self.shell, self.iopub = self.manager.connect_shell(self.session.bsession), self.manager.connect_iopub()
        self.shell.rcvhwm = self.iopub.rcvhwm = 0
        self.milliseconds("kernel_info_request", {})
        self.ready = time.perf_counter() - self.started
        self.wait_for_outputs()
        self.execute(CODE["first"])

    def wait_for_outputs(self):
        """A kernel may answer before it has noticed that somebody listens to its outputs; what it publishes until then is lost."""
        while not self.iopub.poll(200):
            self.milliseconds("kernel_info_request", {})

    def receive(self, socket, request):
        """The next message on a socket that answers a request."""
        while True:
            if not socket.poll(PATIENCE):
                sys.exit(f"{name} did not answer {request['msg_type']}")
            _, message = self.session.recv(socket)
            if message["parent_header"].get("msg_id") == request["header"]["msg_id"]:
                return message

    def milliseconds(self, msg_type, content, idle=False):
        """From sending a request to its reply, or to both reply and idle; the reply is kept."""
        started = time.perf_counter()
        request = self.session.send(self.shell, msg_type, content)
        self.reply = self.receive(self.shell, request)["content"]
        while idle and self.receive(self.iopub, request)["content"].get("execution_state") != "idle":
            pass
        return (time.perf_counter() - started) * 1000

    def execute(self, code):
        elapsed = self.milliseconds("execute_request", {
            "code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}, idle=True)
        if self.reply["status"] != "ok":
            sys.exit(f"{code!r} failed: {self.reply}")
        return elapsed

    def cells(self, count):
        return [self.execute(CODE["cell"].format(i)) for i in range(count)]

    def memory(self):
        """Proportional set size of the kernel's process and all below it, MiB; shared pages count once in all."""
        processes, total = [self.manager.provisioner.pid], 0
        for process in processes:
            with open(f"/proc/{process}/task/{process}/children") as children:
                processes += children.read().split()
            with open(f"/proc/{process}/smaps_rollup") as rollup:
                total += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
        return total / 1024

    def complete(self, code, expected):
        elapsed = self.milliseconds("complete_request", {"code": code, "cursor_pos": len(code)})
        if not any(match.endswith(expected) for match in self.reply["matches"]):
            sys.exit(f"{name} does not complete {code}: {self.reply}")
        return elapsed


def measure(kernel):
    if task == "start":
        return kernel.ready
    if task == "info":
        return statistics.median([kernel.milliseconds("kernel_info_request", {}) for _ in range(300)][100:])
    if task == "cells":
        return statistics.median(kernel.cells(100))
    if task == "lines":
        return statistics.median(kernel.execute(CODE["lines"]) for _ in range(5))
    if task in ("complete", "members", "names"):
        kernel.cells(50)
        kernel.execute(CODE["list"])
        return statistics.median([kernel.complete(*CODE[task]) for _ in range(30)][5:])
    if task == "memory":
        kernel.cells(1_000)
        return kernel.memory()
    sys.exit(f"no such task: {task}")


kernel = Kernel()
try:
    print(json.dumps({"value": measure(kernel)}))
finally:
    kernel.manager.shutdown_kernel(now=True)
