import { Body, Controller, Module, Post } from "@nestjs/common";

// Node runs no decorators, so they are called.
class Echo {
  echo(body: unknown) {
    return body;
  }
}
const echo: PropertyDescriptor = { value: Echo.prototype.echo };
Controller()(Echo);
Post("echo")(Echo.prototype, "echo", echo);
Body()(Echo.prototype, "echo", 0);

/** The module of the Nest application in the guide: a route that needs the body parser. */
export class AppModule {}
Module({ controllers: [Echo] })(AppModule);
