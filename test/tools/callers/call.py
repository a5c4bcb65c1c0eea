import sys

from client import CallbackCommand, CallbackConfiguration, Client

base_url, usersig = sys.argv[1:]
response = Client(base_url, auth={"api_key": {"usersig": usersig}}).set_callback(
    CallbackConfiguration(
        url="http://www.example.com/callback",
        callback_command_list=[CallbackCommand("Room.CallbackAfterMemberLeave")],
    ),
    sdkappid=88888888,
    identifier="admin",
    random=99999999,
    contenttype="json",
)
print(response.action_status)
