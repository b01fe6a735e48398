"""Protocol 5.4: a subscriber is told that it will miss nothing from now on."""
import zmq
from jupyter_client.session import Session

from . import target
from .case import KernelTestCase
from .target import NotClaimed


class WelcomeTests(KernelTestCase):
    def setUp(self):
        super().setUp()
        version = self.client.request("kernel_info_request").content["protocol_version"]
        if tuple(map(int, version.split(".")[:2])) < (5, 4):
            raise NotClaimed(f"protocol {version} has no iopub_welcome")
        self.socket = zmq.Context.instance().socket(zmq.SUB)
        self.addCleanup(self.socket.close, 0)
        self.socket.connect(self.kernel.address("iopub"))

    def receive(self):
        self.assertTrue(self.socket.poll(target.PATIENCE * 1000), "nothing came")
        # A session of its own: the client, subscribed to everything, gets the same message, and a session refuses repetitions.
        session = Session(key=self.kernel.manager.session.key)
        topics, frames = session.feed_identities(self.socket.recv_multipart())
        return topics, session.deserialize(frames)

    def test_subscriber_is_welcomed(self):
        self.socket.subscribe(b"")

        _, message = self.receive()

        self.assertEqual(message["msg_type"], "iopub_welcome")
        self.assertEqual(message["content"], {"subscription": ""})
        self.assertEqual(message["parent_header"], {})

    def test_topic_is_named(self):
        self.socket.subscribe(b"a-topic-of-ours")

        topics, message = self.receive()

        self.assertEqual(topics, [b"a-topic-of-ours"])
        self.assertEqual(message["content"], {"subscription": "a-topic-of-ours"})
