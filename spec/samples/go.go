// Calls the mock. Set the TRTC_ variables to go live.
package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const page = "https://trtc.io/document/60727"
const body = `{}`

var addr = env("TRTC_BASE_URL", "http://127.0.0.1:4010") +
	"/v4/room_config/delete_callback"
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
	response, err := client.Post(addr+"?"+query.Encode(),
		"application/json", strings.NewReader(body))
	if err != nil {
		// Only the cause: the error holds the URL.
		log.Fatal("Failed: ", err.(*url.Error).Err)
	}
	defer response.Body.Close()

	text, _ := io.ReadAll(response.Body)
	var result struct {
		ActionStatus string
		ErrorCode    *int
	}
	err = json.Unmarshal(text, &result)
	code := result.ErrorCode
	if err != nil || code == nil {
		log.Fatal("Failed: HTTP ", response.StatusCode)
	}
	if result.ActionStatus != "OK" || *code != 0 {
		log.Fatalf("Refused: %s\nSee %s", text, page)
	}
	fmt.Printf("%s\n", text)
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
