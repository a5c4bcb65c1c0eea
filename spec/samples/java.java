// Calls the mock. Set the TRTC_ variables to go live.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.regex.Pattern;

class DeleteCallback {
  static final String BODY = """
      {}""";
  static final String URL =
      env("TRTC_BASE_URL", "http://127.0.0.1:4010")
      + "/v4/room_config/delete_callback"
      + "?contenttype=json"
      + "&sdkappid=" + env("TRTC_SDK_APP_ID", "88888888")
      + "&identifier=" + env("TRTC_IDENTIFIER", "admin")
      + "&usersig=" + env("TRTC_USER_SIG", "xxx")
      + "&random="
      + new SecureRandom().nextLong(1L << 32);

  public static void main(String[] args) {
    try {
      var call = HttpRequest.newBuilder(URI.create(URL))
          .timeout(Duration.ofSeconds(5))
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(BODY))
          .build();
      // Follows no redirect: the URL holds the UserSig.
      var response = HttpClient.newHttpClient()
          .send(call, BodyHandlers.ofString());
      judge(response.statusCode(), response.body());
    } catch (Exception e) {
      // Without its text, which may hold the URL.
      fail("Failed: " + e.getClass().getSimpleName());
    }
  }

  static void judge(int status, String text) {
    var ok = find("ActionStatus", "\"(OK)\"", text);
    var code = find("ErrorCode", "(-?[\\d.]+)", text);
    if (code == null) fail("Failed: HTTP " + status);
    var page = "https://trtc.io/document/60727";
    if (ok == null || !code.equals("0"))
      fail("Refused: " + text + "\nSee " + page);
    System.out.println(text);
  }

  // The JDK cannot read JSON. For more, take a library.
  static String find(String key, String value, String s) {
    var field = "\"" + key + "\"\\s*:\\s*" + value;
    var found = Pattern.compile(field).matcher(s);
    return found.find() ? found.group(1) : null;
  }

  static void fail(String why) {
    System.err.println(why);
    System.exit(1);
  }

  static String env(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }
}
