import java.util.List;
import tencentrtcconferenceserverapi.Client;

public final class Main {
  public static void main(String[] args) {
    var config = new Client.Config().serverUrl(args[0]);
    config.auth(new Client.Auth().apiKey("usersig", args[1]));
    var response =
        new Client(config)
            .setCallback(
                new Client.CallbackConfiguration(
                    "http://www.example.com/callback",
                    List.of(Client.CallbackCommand.ROOM_CALLBACK_AFTER_MEMBER_LEAVE)),
                new Client.SetCallbackParams()
                    .sdkappid(88888888L)
                    .identifier("admin")
                    .random(99999999L)
                    .contenttype("json"));
    System.out.println(((Client.Success) response).actionStatus());
  }
}
