// Calls the mock. Set the TRTC_ variables to go live.
package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const path = "/v4/room_config/update_callback?"
const body = `{
  "Url": "http://www.example.com/callback",
  "CallbackCommandList": [
    "Room.CallbackAfterMemberLeave",
    "Mic.CallbackAfterSeatInfoChanged"
  ]
}`

var base = env("TRTC_BASE_URL", "http://127.0.0.1:4010")
var query = url.Values{
	"sdkappid":    {env("TRTC_SDK_APP_ID", "88888888")},
	"identifier":  {env("TRTC_IDENTIFIER", "admin")},
	"usersig":     {env("TRTC_USER_SIG", "xxx")},
	"contenttype": {"json"},
}

func main() {
	log.SetFlags(0)
	random, _ := rand.Int(rand.Reader, big.NewInt(1<<32))
	query.Set("random", random.String())
	client := http.Client{
		Timeout:       5 * time.Second,
		CheckRedirect: stay,
	}
	response, err := client.Post(base+path+query.Encode(),
		"application/json", strings.NewReader(body))
	if err != nil {
		// Only the cause: the error holds the URL.
		log.Fatal("No answer: ", err.(*url.Error).Err)
	}
	defer response.Body.Close()

	var answer struct {
		ActionStatus, RequestId string
		ErrorCode               *int
	}
	err = json.NewDecoder(response.Body).Decode(&answer)
	code := answer.ErrorCode
	if err != nil || code == nil {
		log.Fatal("No answer: HTTP ", response.StatusCode)
	}
	if answer.ActionStatus != "OK" || *code != 0 {
		log.Fatalf("Refused: %d (%s)",
			*code, answer.RequestId)
	}
	fmt.Printf("Updated (%s)\n", answer.RequestId)
}

// Follows no redirect: the URL holds the UserSig.
func stay(*http.Request, []*http.Request) error {
	return http.ErrUseLastResponse
}

func env(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}
