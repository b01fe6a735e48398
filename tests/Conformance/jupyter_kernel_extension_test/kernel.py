"""A kernel process under test."""
import os
import tempfile

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
        self.manager.shutdown_kernel(now=True)
        self.log.close()

    def last_words(self, most=4000):
        """What the process wrote last, for messages about failures."""
        size = self.log.seek(0, os.SEEK_END)
        self.log.seek(max(0, size - most))
        return self.log.read().decode("utf-8", "replace")
