<?php
// Calls the mock. Set the TRTC_ variables to go live.
$query = http_build_query([
    "sdkappid" => getenv("TRTC_SDK_APP_ID") ?: "88888888",
    "identifier" => getenv("TRTC_IDENTIFIER") ?: "admin",
    "usersig" => getenv("TRTC_USER_SIG") ?: "xxx",
    "random" => random_int(0, 0xffffffff),
    "contenttype" => "json",
]);
$url = getenv("TRTC_BASE_URL") ?: "http://127.0.0.1:4010";
$url .= "/v4/room_config/delete_callback?$query";
$context = stream_context_create(["http" => [
    "method" => "POST",
    "header" => "Content-Type: application/json",
    "content" => "{}",
    "timeout" => 5,
    // Follow no redirect: the URL holds the UserSig.
    "follow_location" => 0,
    // Take any status: the body tells success.
    "ignore_errors" => true,
]]);

// With @, as the warning holds the URL.
$stream = @fopen($url, "r", false, $context);
if (!$stream) {
    $cause = strrchr(error_get_last()["message"], ":");
    fail("No answer$cause");
}
$answer = json_decode(stream_get_contents($stream), true);
$status = $answer["ActionStatus"] ?? null;
$code = $answer["ErrorCode"] ?? null;
if ($code === null) {
    $head = stream_get_meta_data($stream)["wrapper_data"];
    fail("No answer: $head[0]");
}
if ($status !== "OK" || $code !== 0) {
    fail("Refused: $code ($answer[RequestId])");
}
echo "Deleted ($answer[RequestId])\n";

function fail(string $why): never
{
    fwrite(STDERR, "$why\n");
    exit(1);
}
