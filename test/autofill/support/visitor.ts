/**
 * Somebody on a sign-up page, in any browser: brings the widget to its form, lets the browser fill, and says what stands there.
 */
import type { AttributeValues } from '../../../src/domain/attribute.js';
import type { FieldReport } from '../../../src/domain/entries.js';
import type { FieldName } from '../../../src/domain/field.js';
import type { IssueCode } from '../../../src/domain/issue.js';
import type { Classified, Tab } from './engine.js';
import type { Profile } from './profile.js';
import type { Asked, Shop } from './shop.js';
import type { Place } from './sign-up-html.js';
import type { Opened } from './with-engine.js';

/** Where the widget draws its controls. */
export const ROOTS = ['shadow', 'light'] as const;
export type Root = (typeof ROOTS)[number];

/** What stands in the controls, by autofill token or name. */
export type Values = Readonly<Record<string, string>>;

export interface VisitOptions {
  readonly place?: Place;
  readonly root?: Root;
  /** Further attributes of the element. */
  readonly [attribute: string]: string | undefined;
}

const text = (value: string): string => JSON.stringify(value);

export class Visitor {
  readonly tab: Tab;
  readonly #shop: Shop;

  constructor(tab: Tab, shop: Shop) {
    this.tab = tab;
    this.#shop = shop;
  }

  /** Waits until an expression holds; what it is about is said when it never does. */
  async sees(expression: string): Promise<void> {
    await this.tab.run(`until(() => ${expression}, ${text(expression)})`);
  }

  /** From the number to the form, with a number that the page knows. */
  async prove(number: string): Promise<void> {
    await this.tab.run(`widget.values = { phoneNumber: ${text(number)} }`);
    await this.press();
    await this.sees(`widget.step === 'details' && controls().length > 0 && !control('tel')`);
  }

  /** One gesture: the browser fills from the control with this token or name. */
  fill(key: string, profile: Profile): Promise<readonly Classified[]> {
    return this.tab.fill(`control(${text(key)})`, profile);
  }

  async type(key: string, characters: string): Promise<void> {
    await this.tab.run(`void control(${text(key)}).focus()`);
    await this.tab.type(characters);
  }

  async leave(key: string): Promise<void> {
    await this.tab.run(`void control(${text(key)}).blur()`);
  }

  /** Continue, without moving the focus: nothing but the press may make the widget look. */
  async press(): Promise<void> {
    await this.tab.run('press()');
  }

  values(): Promise<Values> {
    return this.tab.run<Values>(
      `Object.fromEntries(controls().filter(({ type }) => type !== 'radio').map((each) => [keyOf(each), valueOf(each)]))`,
    );
  }

  /** What stands in the controls that have no business with a saved address. */
  apart(): Promise<Values> {
    return this.tab.run<Values>(
      `Object.fromEntries(controls().filter((each) => !tokenOf(each) && each.name !== 'house-number')
        .map((each) => [each.type === 'radio' ? each.name + ' ' + each.value : each.name, valueOf(each)]))`,
    );
  }

  async value(key: string): Promise<string> {
    return (await this.values())[key] ?? 'no such control';
  }

  /** What is wrong with a field, as it stands beside it; empty where nothing is. */
  issue(key: string): Promise<string> {
    return this.tab.run<string>(`issueOf(${text(key)})`);
  }

  /** The fields in which something is wrong, by the page's events. */
  async invalid(): Promise<Readonly<Partial<Record<FieldName, IssueCode>>>> {
    const fields = await this.tab.run<readonly { name: FieldName; code: IssueCode }[]>(
      `events.filter(({ type }) => type === 'kyc-field-invalid').at(-1)?.detail.fields ?? []`,
    );
    return Object.fromEntries(fields.map(({ name, code }) => [name, code]));
  }

  /** Waits for the verdict. Whose texts were compared, as the page is told. */
  async sources(): Promise<Readonly<Partial<Record<FieldName, string>>>> {
    await this.sees(`events.some(({ type }) => type === 'kyc-verdict')`);
    const fields = await this.tab.run<Readonly<Partial<Record<FieldName, FieldReport>>>>(
      `events.find(({ type }) => type === 'kyc-verdict').detail.fields`,
    );
    return Object.fromEntries(Object.entries(fields).map(([name, { source }]) => [name, source]));
  }

  /** The last question of a kind, once it was answered. */
  async asked(route: 'proof' | 'match'): Promise<Asked> {
    await this.sees(route === 'proof' ? `widget.step === 'details'` : `widget.step === 'done'`);
    const found = this.#shop.asked.filter((each) => each.route === route).at(-1);
    if (!found) throw new Error(`Never asked: ${route}`);
    return found;
  }

  /** Which questions were asked, in order. */
  routes(): readonly string[] {
    return this.#shop.asked.map(({ route }) => route);
  }
}

/** A number from a range for fiction, for visits that are not about numbers. */
const NUMBER = '+491713920034';

/** Opens a sign-up page with the widget on its first screen. `records` is what the operator holds; without them it is not asked. */
export async function visit(
  { engine, shop }: Opened,
  options: VisitOptions,
  records: AttributeValues = {},
): Promise<Visitor> {
  const { place = 'alone', root = 'shadow', ...attributes } = options;
  shop.open(records);
  const query = new URLSearchParams({
    place,
    ...(root === 'light' && { 'render-root': 'light' }),
    ...(Object.keys(records).length === 0 && { prefill: 'off' }),
  });
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) query.set(name, value);
  const { tab } = engine;
  await tab.open(`${shop.origin}/?${query}`);
  const visitor = new Visitor(tab, shop);
  await visitor.sees(`widget.step === 'phone' && control('tel')`);
  return visitor;
}

/** Opens a sign-up page and goes on to the form. */
export async function visitForm(...visiting: Parameters<typeof visit>): Promise<Visitor> {
  const visitor = await visit(...visiting);
  await visitor.prove(NUMBER);
  return visitor;
}
