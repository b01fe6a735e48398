"""Messages as frames on sockets of our own, so that they can be wrong."""
import hashlib
import hmac
import json
import socket

import zmq

CHANNELS = ("shell", "control", "stdin", "iopub", "hb")
DELIMITER = b"<IDS|MSG>"


class Wire:
    """Connects to one channel without any client in between."""

    def __init__(self, kernel, channel, kind=None):
        self.kernel, self.channel = kernel, channel
        self.socket = zmq.Context.instance().socket(kind or {"iopub": zmq.XSUB, "hb": zmq.DEALER}.get(channel, zmq.DEALER))
        self.socket.linger = 0
        self.socket.connect(kernel.address(channel))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, *frames):
        self.socket.send_multipart(list(frames))

    def receive(self, timeout):
        """The next message's frames, or None."""
        return self.socket.recv_multipart() if self.socket.poll(timeout * 1000) else None

    def sign(self, parts):
        digest = hmac.new(self.kernel.manager.session.key, digestmod=hashlib.sha256)
        for part in parts:
            digest.update(part)
        return digest.hexdigest().encode()

    def frames(self, header, content=None, parent=None, metadata=None, signature=None):
        """A message; each part is JSON-encoded unless it is bytes already. The signature is right unless given."""
        parts = [part if isinstance(part, bytes) else json.dumps(part if part is not None else {}).encode()
                 for part in (header, parent, metadata, content)]
        return [DELIMITER, self.sign(parts) if signature is None else signature, *parts]

    def header(self, msg_type, msg_id="raw"):
        return {"msg_id": msg_id, "session": "wire", "username": "wire", "date": "2026-01-01T00:00:00.000000Z", "msg_type": msg_type, "version": "5.3"}


def tcp(kernel, channel, data=b""):
    """A plain TCP connection that has sent some bytes; it stays open until the caller closes it."""
    address = kernel.address(channel).removeprefix("tcp://").rsplit(":", 1)
    connection = socket.create_connection((address[0], int(address[1])), timeout=10)
    try:
        connection.sendall(data)
    except (ConnectionError, TimeoutError):
        pass  # the kernel may hang up on garbage before it has read all of it
    return connection
