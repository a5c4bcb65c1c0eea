"""Opens a room, and keeps count of who is in it by the events of the service."""

import json
import os
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from urllib.parse import parse_qs, urlsplit

from conference import Conference, Refused

ENTER, LEAVE = "Room.CallbackAfterMemberEnter", "Room.CallbackAfterMemberLeave"
ALREADY_MINE, CALLBACK_EXISTS = 100010, 100300
MAX_BYTES = 65_536


class HeadCount:
    def __init__(self, conference):
        self.conference = conference
        self.rooms = defaultdict(set)
        self.lock = Lock()

    def receive_at(self, url):
        body = {"Url": url, "CallbackCommandList": [ENTER, LEAVE]}
        try:
            self.conference.call("room_config/set_callback", body)
        except Refused as refused:
            if refused.code != CALLBACK_EXISTS:
                raise
            self.conference.call("room_config/update_callback", body)

    def open(self, room_id):
        room = {"RoomId": room_id, "RoomType": "Conference"}
        try:
            self.conference.call("room_engine_http_srv/create_room", {"RoomInfo": room})
        except Refused as refused:
            if refused.code != ALREADY_MINE:
                raise

    def handle(self, event):
        """May get the same event twice: it says who is in the room, not how many came."""
        with self.lock:
            if event["CallbackCommand"] == ENTER:
                self.rooms[event["RoomId"]] |= set(event["MemberList_Account"])
            elif event["CallbackCommand"] == LEAVE:
                self.rooms[event["RoomId"]] -= set(event["MemberList_Account"])


def serve(app, port):
    class Receiver(BaseHTTPRequestHandler):
        timeout = 5

        def do_POST(self):
            # In events the parameter is SdkAppid, in calls it is sdkappid.
            query = parse_qs(urlsplit(self.path).query)
            if query.get("SdkAppid") != [str(app.conference.sdk_app_id)]:
                return self.send_error(403)
            length = int(self.headers.get("Content-Length", 0))
            if not 0 < length <= MAX_BYTES:
                return self.send_error(413)
            app.handle(json.loads(self.rfile.read(length)))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(b'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}')

        def log_message(self, *_):
            """Logs nothing: the URL may hold a signature."""

    return ThreadingHTTPServer(("127.0.0.1", port), Receiver)


if __name__ == "__main__":
    env = os.environ
    application = int(env["TRTC_SDK_APP_ID"]), env["TRTC_SECRET_KEY"], env["TRTC_BASE_URL"]
    head_count = HeadCount(Conference(*application))
    server = serve(head_count, 3000)
    head_count.receive_at(env["PUBLIC_URL"])
    head_count.open("lobby")
    server.serve_forever()
