# Calls the mock. Set the TRTC_ variables to go live.
random=$(od -An -N4 -tu4 /dev/urandom)
url="${TRTC_BASE_URL:-http://127.0.0.1:4010}"
url="$url/v4/room_config/delete_callback"
url="$url?contenttype=json&random=$((random))"
url="$url&sdkappid=${TRTC_SDK_APP_ID:-88888888}"
url="$url&identifier=${TRTC_IDENTIFIER:-admin}"
url="$url&usersig=${TRTC_USER_SIG:-xxx}"

# ErrorCode 0 in the response means success. For another
# code, see https://trtc.io/document/60727
curl --silent --show-error --max-time 5 "$url" \
  --header 'Content-Type: application/json' \
  --data '{}'
