# Calls the mock. Set the TRTC_ variables to go live.
import json
import secrets
import sys
from os import environ as env
from urllib import parse, request

query = parse.urlencode({
    "sdkappid": env.get("TRTC_SDK_APP_ID", "88888888"),
    "identifier": env.get("TRTC_IDENTIFIER", "admin"),
    "usersig": env.get("TRTC_USER_SIG", "xxx"),
    "random": secrets.randbits(32),
    "contenttype": "json",
})
url = env.get("TRTC_BASE_URL", "http://127.0.0.1:4010")
url += "/v4/room_config/update_callback?" + query
body = {
    "Url": "http://www.example.com/callback",
    "CallbackCommandList": [
        "Room.CallbackAfterMemberLeave",
        "Mic.CallbackAfterSeatInfoChanged",
    ],
}


class AsItComes(request.HTTPErrorProcessor):
    """Follows no redirect, as the URL holds the UserSig,
    and takes any status, as the body tells success."""

    def http_response(self, _, response):
        return response

    https_response = http_response


status = ""
try:
    call = request.Request(url, json.dumps(body).encode())
    call.add_header("Content-Type", "application/json")
    opener = request.build_opener(AsItComes)
    with opener.open(call, timeout=5) as response:
        status = f"HTTP {response.status}, "
        answer = json.load(response)
    outcome = answer["ActionStatus"], answer["ErrorCode"]
    request_id = answer.get("RequestId")
except Exception as error:
    # Not its text, which may hold the URL.
    sys.exit(f"No answer: {status}{type(error).__name__}")

if outcome != ("OK", 0):
    sys.exit(f"Refused: {outcome[1]} ({request_id})")
print(f"Updated ({request_id})")
