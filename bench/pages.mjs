/**
 * The measured pages. What the plain page and the one of intl-tel-input show is a copy of what the element draws, styles included, as
 * static HTML in the page itself: all three have one design, whatever becomes of the element.
 */

/** Every field of the element, in the order of a form. */
const DOCUMENTS = ['idDocumentType', 'idDocument', 'idDocumentExpiryDate', 'bankAccountNumber'];
const FIELDS = [
  ...['name', 'givenName', 'middleNames', 'familyName', 'familyNameAtBirth', 'nameKanaZenkaku', 'nameKanaHankaku'],
  ...['birthdate', 'gender', 'cityOfBirth', 'countryOfBirth', 'nationality', 'email'],
  ...['address', 'streetName', 'streetNumber', 'houseNumberExtension', 'postalCode', 'locality', 'region', 'country'],
  ...DOCUMENTS,
];

const PAGE_STYLE = `
  :root { color-scheme: light; }
  body { margin: 0; background: #eef2f7; font: 16px/1.5 sans-serif; }
  main { max-inline-size: 40rem; margin: 2rem auto; padding: 2rem; background: #fff; }
`;

const page = (head, body) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign up</title>
<style>${PAGE_STYLE}</style>${head}</head>
<body><main>${body}</main></body>
</html>`;

/** Says when a person can type; the measuring reads it from the trace. */
const USABLE = `performance.mark('usable');`;

const element = (endpoint, fields) =>
  page(
    `<script>addEventListener('kyc-ready', () => { ${USABLE} });</script>
    <script type="module" src="/cdn/kyc-onboarding.js"></script>`,
    `<kyc-onboarding endpoint="${endpoint}" country="FR" fields="${fields.join(' ')}"></kyc-onboarding>`,
  );

/** The pages with the element, by their paths. A long form asks for documents on a screen of their own; one page asks for them alone. */
export const ELEMENT_PAGES = {
  '/element': element('/kyc', FIELDS),
  '/element-code': element('/code', FIELDS),
  '/element-documents': element('/kyc', ['givenName', ...DOCUMENTS]),
};

/** The same as static HTML: the floor. */
export const plainPage = ({ css, html }) =>
  page(`<style>${css}</style>`, `<kyc-onboarding>${html}</kyc-onboarding><script>${USABLE}</script>`);

/**
 * The same with intl-tel-input as its guide sets it up: formatting as one types, its library fetched after the page has loaded.
 * @param phone the screen with the phone number
 * @param form the screen with the details, below it; none where only the number is typed
 */
export const intlTelInputPage = ({ css, phone }, form = { html: '' }) =>
  page(
    `<style>${css}</style><link rel="stylesheet" href="/iti/css/intlTelInput.min.css">`,
    `<kyc-onboarding>${phone}${form.html}</kyc-onboarding><script src="/iti/js/intlTelInput.min.js"></script>
    <script>
      intlTelInput(document.querySelector('input[type=tel]'), {
        initialCountry: 'fr',
        loadUtils: () => import('/iti/js/utils.js'),
      });
      ${USABLE}
    </script>`,
  );

/**
 * Copies what the element shows. Runs in the page.
 * @returns the styles, the markup, and the markup with the phone box alone where box and country choice are
 */
export function copyDesign() {
  const host = document.querySelector('kyc-onboarding');
  const root = host.shadowRoot;
  const css = root.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules])
    .map((rule) => rule.cssText)
    .join('\n')
    .replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, 'kyc-onboarding$1')
    .replaceAll(':host', 'kyc-onboarding');

  const copy = document.createElement('div');
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  // What scripts have written into the controls stands in their properties.
  const controls = (parent) => [...parent.querySelectorAll('input, select')];
  const originals = controls(root);
  for (const [index, control] of controls(copy).entries()) {
    const { value, checked } = originals[index];
    if (control instanceof HTMLSelectElement) {
      for (const [place, option] of [...control.options].entries())
        option.setAttribute('value', originals[index].options[place].value);
      control.querySelector(`option[value="${value}"]`)?.setAttribute('selected', '');
    } else {
      if (value) control.setAttribute('value', value);
      if (checked) control.setAttribute('checked', '');
    }
  }
  const markup = () => copy.innerHTML.replace(/<!--[^]*?-->/g, '');
  const html = markup();

  const box = copy.querySelector('input[type=tel]');
  let group = box;
  while (group && !group.querySelector('select, button')) group = group.parentElement;
  if (group?.querySelector('[type=submit]')) throw new Error('The country choice is not beside the phone number');
  group?.replaceChildren(box);
  return { css, html, phone: box ? markup() : '' };
}

/** Where the controls stand. Runs in the page; two pages of one design give the same. */
export function measureDesign() {
  const host = document.querySelector('kyc-onboarding');
  return [...(host.shadowRoot ?? host).querySelectorAll('input, select, button, label, legend')].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return [each.localName, each.name ?? '', ...[x, y, width, height].map(Math.round)].join(' ');
  });
}
