<?php
// Calls the mock. Set the TRTC_ variables to go live.
$body = <<<'JSON'
{}
JSON;
$query = http_build_query([
    "sdkappid" => getenv("TRTC_SDK_APP_ID") ?: "88888888",
    "identifier" => getenv("TRTC_IDENTIFIER") ?: "admin",
    "usersig" => getenv("TRTC_USER_SIG") ?: "xxx",
    "random" => random_int(0, 0xffffffff),
    "contenttype" => "json",
]);
$url = getenv("TRTC_BASE_URL") ?: "http://127.0.0.1:4010";
$url .= "/v4/room_config/delete_callback"
    . "?$query";
$context = stream_context_create(["http" => [
    "method" => "POST",
    "header" => "Content-Type: application/json",
    "content" => $body,
    "timeout" => 5,
    // Follow no redirect: the URL holds the UserSig.
    "follow_location" => 0,
    // Accept any status: the body tells success.
    "ignore_errors" => true,
]]);

// Muted by @: the warning holds the URL.
$stream = @fopen($url, "r", false, $context);
if (!$stream) {
    $cause = strrchr(error_get_last()["message"], ":");
    fail("Failed$cause");
}
$text = stream_get_contents($stream);
$result = json_decode($text, true);
$status = $result["ActionStatus"] ?? null;
$code = $result["ErrorCode"] ?? null;
if ($code === null) {
    $head = stream_get_meta_data($stream)["wrapper_data"];
    fail("Failed: $head[0]");
}
if ($status !== "OK" || $code !== 0) {
    $page = "https://trtc.io/document/60727";
    fail("Refused: $text\nSee $page");
}
echo "$text\n";

function fail(string $why): never
{
    fwrite(STDERR, "$why\n");
    exit(1);
}
