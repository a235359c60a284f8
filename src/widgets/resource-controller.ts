import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Resource, State } from '../client/index.js';

/**
 * Keeps one element in step with one resource of the client. The element names the resource it wants; asking for the same
 * again changes nothing, another one lets go of the first.
 */
export class ResourceController<T> implements ReactiveController {
  #resource?: Resource<T>;
  #leave?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: (state: State<T>) => void,
  ) {
    host.addController(this);
  }

  get state(): State<T> | undefined {
    return this.#resource?.state;
  }

  /** The resource to show, or none. */
  use(resource: Resource<T> | undefined): void {
    if (resource == this.#resource && this.#leave) return;
    this.hostDisconnected();
    this.#resource = resource;
    if (!resource) return;
    const update = () => {
      this.host.requestUpdate();
      this.changed(resource.state);
    };
    this.#leave = resource.subscribe(update);
    update();
  }

  retry(): void {
    this.#resource?.retry();
  }

  /** Lets go; what was shown stays, so that an element that only moves does not flicker. */
  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
