"""A kernel process under test."""
import os
import tempfile
from time import monotonic, sleep

import zmq
from jupyter_client.manager import KernelManager

from . import target
from .client import Client


class Kernel:
    """Starts a kernel by name, hands out clients, and keeps what its process wrote to its own standard streams."""

    def __init__(self, name=None, **options):
        self.log = tempfile.TemporaryFile(mode="w+b")
        self.manager = KernelManager(kernel_name=name or target.kernel_name)
        self.manager.start_kernel(stdout=self.log, stderr=self.log, **options)
        self.clients = []

    @property
    def interrupt_mode(self):
        return self.manager.kernel_spec.interrupt_mode

    @property
    def process_id(self):
        return self.manager.provisioner.pid

    @property
    def is_alive(self):
        return self.manager.is_alive()

    def address(self, channel):
        """Where a channel listens, as zmq writes it."""
        return self.manager._make_url(channel)

    def heartbeat(self, data):
        """Sends bytes to the heartbeat and returns its answer, or None."""
        with zmq.Context.instance().socket(zmq.REQ) as socket:
            socket.linger = 0
            socket.connect(self.address("hb"))
            socket.send(data)
            return socket.recv() if socket.poll(target.PATIENCE * 1000) else None

    def interrupt(self, client):
        """Interrupts in the way the kernel's specification asks for."""
        if self.interrupt_mode == "message":
            return client.control("interrupt_request")
        return self.manager.interrupt_kernel()

    def wait_for_end(self, seconds):
        """True when the process has ended; None when it goes on."""
        return self.wait_for_end_or(lambda: False, seconds)

    def wait_for_end_or(self, other, seconds):
        """True when the process has ended, False when something else came first; None when neither did."""
        deadline = monotonic() + seconds
        while monotonic() < deadline:
            if not self.is_alive:
                return True
            if other():
                return False
            sleep(0.02)  # polls a condition
        return None

    def connect(self):
        """A new client with its own session and identity, once the kernel answers it."""
        client = Client(self.manager)
        self.clients.append(client)
        client.wait_until_ready()
        return client

    def restart(self):
        """Restarts as front ends do: asks, waits, starts a new process on the same connection."""
        self.manager.restart_kernel(now=False)

    def stop(self):
        for client in self.clients:
            client.close()
        if not self.log.closed:
            self.manager.shutdown_kernel(now=True)
            self.log.close()

    def last_words(self, most=4000):
        """What the process wrote last, for messages about failures."""
        size = self.log.seek(0, os.SEEK_END)
        self.log.seek(max(0, size - most))
        return self.log.read().decode("utf-8", "replace")
