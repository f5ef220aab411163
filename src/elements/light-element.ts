/**
 * A part of the widget: it draws into itself, so that its boxes stand in the widget's one root and forms and labels reach them.
 */
import { LitElement } from 'lit';

export class LightElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
