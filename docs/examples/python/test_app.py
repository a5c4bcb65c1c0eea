import json
import os
import subprocess
import unittest
from dataclasses import replace
from threading import Thread
from urllib.request import Request, urlopen

from app import HeadCount, serve
from conference import Conference, Refused

# Not by npx, which does not pass on the signal that ends it.
COMMAND = ["node_modules/.bin/trtc-conference-api", "sandbox", "--port", "0", "--quiet", "--json"]
KEY = "any-key-will-do-for-the-sandbox"


class HeadCountTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        env = {**os.environ, "TRTC_SECRET_KEY": KEY}
        process = subprocess.Popen(COMMAND, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        cls.addClassCleanup(process.communicate)
        cls.addClassCleanup(process.terminate)
        cls.ready = json.loads(process.stdout.readline())

    def setUp(self):
        self.sandbox("POST", "reset")
        ready = self.ready
        self.app = HeadCount(Conference(ready["sdkAppId"], KEY, ready["url"], ready["administrator"]))
        server = serve(self.app, 0)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        Thread(target=server.serve_forever).start()
        self.app.receive_at(f"http://127.0.0.1:{server.server_port}/callback")
        self.app.open("r1")

    def sandbox(self, method, path, body=None):
        """Drives the sandbox: what users do, faults, and what has happened."""
        data = None if body is None else json.dumps(body).encode()
        url = f"{self.ready['url']}/_sandbox/{path}"
        with urlopen(Request(url, data, method=method), timeout=60) as response:
            return json.loads(response.read() or "null")

    def test_knows_who_is_in_the_room(self):
        self.sandbox("POST", "rooms/r1/enter", {"account": "alice"})
        self.sandbox("POST", "rooms/r1/enter", {"account": "bob"})
        self.sandbox("POST", "rooms/r1/leave", {"account": "bob"})
        self.sandbox("POST", "idle")  # until each event was answered
        self.assertEqual(self.app.rooms, {"r1": {"alice"}})

    def test_counts_nobody_twice(self):
        self.sandbox("POST", "faults", {"on": "delivery", "kind": "duplicate"})
        self.sandbox("POST", "rooms/r1/enter", {"account": "alice"})
        self.sandbox("POST", "idle")
        taken = [delivery for delivery in self.sandbox("GET", "deliveries") if delivery["taken"]]
        self.assertEqual(len(taken), 2)
        self.assertEqual(self.app.rooms, {"r1": {"alice"}})

    def test_opens_a_room_and_moves_the_callback_again(self):
        self.app.open("r1")
        self.app.receive_at("http://127.0.0.1:9/elsewhere")
        self.assertEqual(self.sandbox("GET", "configuration")["Url"], "http://127.0.0.1:9/elsewhere")

    def test_says_why_it_was_refused(self):
        stranger = replace(self.app.conference, secret_key="the key of another application")
        with self.assertRaises(Refused) as refusal:
            HeadCount(stranger).open("r2")
        self.assertEqual(refusal.exception.code, 70009)


if __name__ == "__main__":
    unittest.main()
