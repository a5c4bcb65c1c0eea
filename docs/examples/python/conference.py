"""Calls the Conference server API. Needs Python 3.9 or later, and no package."""

import hmac
import json
import secrets
import time
import zlib
from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import urlencode
from urllib.request import Request, urlopen


class Refused(Exception):
    """The service refused the call. `code` says why."""

    def __init__(self, body):
        super().__init__(f"{body['ErrorCode']}: {body['ErrorInfo']} ({body['RequestId']})")
        self.code = body["ErrorCode"]


@dataclass(frozen=True)
class Conference:
    sdk_app_id: int
    secret_key: str
    base_url: str
    identifier: str = "admin"

    def call(self, command, body):
        """Calls a command, for example `room_engine_http_srv/create_room`."""
        query = {
            "sdkappid": self.sdk_app_id,
            "identifier": self.identifier,
            "usersig": self._user_sig(),
            "random": secrets.randbits(32),
            "contenttype": "json",
        }
        url = f"{self.base_url}/v4/{command}?{urlencode(query)}"
        headers = {"Content-Type": "application/json"}
        with urlopen(Request(url, json.dumps(body).encode(), headers), timeout=5) as response:
            result = json.load(response)
        # The HTTP status is 200 for success and failure alike.
        if result["ErrorCode"] != 0:
            raise Refused(result)
        return result

    def _user_sig(self, lifetime=86_400):
        claims = {
            "TLS.identifier": self.identifier,
            "TLS.sdkappid": self.sdk_app_id,
            "TLS.time": int(time.time()),
            "TLS.expire": lifetime,
        }
        # The order matters here, and so does the last line feed.
        lines = "".join(f"{name}:{value}\n" for name, value in claims.items())
        mac = hmac.digest(self.secret_key.encode(), lines.encode(), "sha256")
        claims |= {"TLS.ver": "2.0", "TLS.sig": b64encode(mac).decode()}
        packed = b64encode(zlib.compress(json.dumps(claims).encode())).decode()
        return packed.translate(str.maketrans("+/=", "*-_"))
