"""One client of a kernel: sends requests, and sorts what comes back by the request it answers."""
from collections import defaultdict, deque
from dataclasses import dataclass, field
from time import monotonic

from jupyter_client.session import Session

from . import target


class NoMessage(AssertionError):
    """A message that had to come did not."""


def parent_id(message):
    """The id of the request a message belongs to; as text, since what was garbage in a request comes back in parents."""
    return str(message["parent_header"].get("msg_id"))


@dataclass
class Exchange:
    """A request with all that came back for it."""

    request: dict
    reply: dict
    published: list = field(default_factory=list)

    @property
    def content(self):
        return self.reply["content"]

    @property
    def status(self):
        return self.content["status"]

    def of_type(self, *types):
        return [message for message in self.published if message["msg_type"] in types]

    @property
    def outputs(self):
        """What a reader of the notebook would see."""
        return self.of_type("stream", "display_data", "update_display_data", "execute_result", "error", "clear_output")

    def text(self, name="stdout"):
        return "".join(m["content"]["text"] for m in self.of_type("stream") if m["content"]["name"] == name)

    @property
    def result(self):
        """The execute_result's bundle; an assertion error where there is not exactly one."""
        results = self.of_type("execute_result")
        assert len(results) == 1, f"expected one execute_result, got {[m['msg_type'] for m in self.published]}"
        return results[0]["content"]["data"]


class Client:
    """A front end of its own: own session, own identity, plain blocking sockets."""

    def __init__(self, manager):
        self.session = Session(key=manager.session.key, signature_scheme=manager.session.signature_scheme)
        identity = self.session.bsession  # the same on shell and stdin, which is how a kernel knows whom to ask
        self.sockets = {
            "shell": manager.connect_shell(identity),
            "control": manager.connect_control(identity),
            "stdin": manager.connect_stdin(identity),
            "iopub": manager.connect_iopub(),
        }
        for socket in self.sockets.values():
            socket.linger = 1000
            socket.rcvhwm = 0  # this client reads all it gets; only the kernel's side may have a limit
        self._waiting = defaultdict(lambda: defaultdict(deque))  # channel → parent id → messages

    def wait_until_ready(self):
        """Returns when the kernel answers and its publications arrive."""
        deadline = monotonic() + target.PATIENCE
        while monotonic() < deadline:
            request = self.send("kernel_info_request", {})
            try:
                self.next("shell", request)
                self.published(request, timeout=1)
                return
            except NoMessage:
                continue  # the subscription was not there yet
        raise NoMessage(f"the kernel was not ready within {target.PATIENCE:.0f} s")

    def close(self):
        for socket in self.sockets.values():
            socket.close()

    def send(self, msg_type, content, channel="shell", buffers=None, **options):
        """Sends without waiting; the sent message is returned."""
        message = self.session.msg(msg_type, content, **options)
        self.session.send(self.sockets[channel], message, buffers=buffers)
        return message

    def receive(self, channel, timeout):
        """The next message of a channel, or None."""
        socket = self.sockets[channel]
        if not socket.poll(max(0, int(timeout * 1000))):
            return None
        _, frames = self.session.feed_identities(socket.recv_multipart())
        return self.session.deserialize(frames)

    def next(self, channel, request, timeout=None):
        """The next message on a channel that belongs to a request; others are kept for their own requests."""
        request_id = request["header"]["msg_id"]
        kept = self._waiting[channel]
        deadline = monotonic() + (timeout or target.PATIENCE)
        while not kept[request_id]:
            message = self.receive(channel, deadline - monotonic())
            if message is None:
                raise NoMessage(f"nothing more came on {channel} for the {request['header']['msg_type']}")
            kept[parent_id(message)].append(message)
        return kept[request_id].popleft()

    def pending(self, channel, request):
        """Messages of a request that arrived already, without waiting."""
        while (message := self.receive(channel, 0)) is not None:
            self._waiting[channel][parent_id(message)].append(message)
        kept = self._waiting[channel][request["header"]["msg_id"]]
        messages = list(kept)
        kept.clear()
        return messages

    def has_reply(self, request, channel="shell"):
        """Whether the reply has come; it stays to be taken."""
        messages = self.pending(channel, request)
        self._waiting[channel][request["header"]["msg_id"]].extend(messages)
        return bool(messages)

    def published(self, request, timeout=None):
        """Everything published for a request, up to and including idle."""
        messages = []
        while not messages or messages[-1]["content"].get("execution_state") != "idle":
            messages.append(self.next("iopub", request, timeout))
        return messages

    def finish(self, request, channel="shell", timeout=None):
        """Waits for the reply and for idle."""
        return Exchange(request, self.next(channel, request, timeout), self.published(request, timeout))

    def request(self, msg_type, content=None, channel="shell", **options):
        return self.finish(self.send(msg_type, content or {}, channel, **options), channel)

    def send_execute(self, code, **options):
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        return self.send("execute_request", content | options)

    def execute(self, code, **options):
        return self.finish(self.send_execute(code, **options))

    def control(self, msg_type, content=None):
        return self.request(msg_type, content, channel="control")
