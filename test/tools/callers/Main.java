import java.util.List;
import tencentrtcconferenceserverapi.Client;

public final class Main {
  public static void main(String[] args) {
    var env = System.getenv();
    var config = new Client.Config().serverUrl(env.get("TRTC_BASE_URL"));
    config.auth(new Client.Auth().apiKey("usersig", env.get("TRTC_USER_SIG")));
    var response =
        new Client(config)
            .setCallback(
                new Client.CallbackConfiguration(
                    "http://www.example.com/callback",
                    List.of(Client.CallbackCommand.ROOM_CALLBACK_AFTER_MEMBER_LEAVE)),
                new Client.SetCallbackParams()
                    .sdkappid(Long.valueOf(env.get("TRTC_SDK_APP_ID")))
                    .identifier("admin")
                    .random(99999999L)
                    .contenttype("json"));
    System.out.println(((Client.Success) response).actionStatus());
  }
}
