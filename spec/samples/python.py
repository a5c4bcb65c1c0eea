# Calls the mock. Set the TRTC_ variables to go live.
import json
import secrets
import sys
from os import environ as env
from urllib import parse, request

path = "/v4/room_config/delete_callback"
body = {}

query = parse.urlencode({
    "sdkappid": env.get("TRTC_SDK_APP_ID", "88888888"),
    "identifier": env.get("TRTC_IDENTIFIER", "admin"),
    "usersig": env.get("TRTC_USER_SIG", "xxx"),
    "random": secrets.randbits(32),
    "contenttype": "json",
})
url = env.get("TRTC_BASE_URL", "http://127.0.0.1:4010")
url += f"{path}?{query}"


class AnyResponse(request.HTTPErrorProcessor):
    """Follows no redirect: the URL holds the UserSig.
    Accepts any status: the body tells success."""

    def http_response(self, _, response):
        return response

    https_response = http_response


status = ""
try:
    call = request.Request(url, json.dumps(body).encode())
    call.add_header("Content-Type", "application/json")
    opener = request.build_opener(AnyResponse)
    with opener.open(call, timeout=5) as response:
        status = f"HTTP {response.status}, "
        result = json.load(response)
    outcome = result["ActionStatus"], result["ErrorCode"]
except Exception as error:
    # Without the error's text, which may hold the URL.
    sys.exit(f"Failed: {status}{type(error).__name__}")

text = json.dumps(result, indent=2)
if outcome != ("OK", 0):
    page = "https://trtc.io/document/60727"
    sys.exit(f"Refused: {text}\nSee {page}")
print(text)
