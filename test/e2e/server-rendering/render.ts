import { html, type TemplateResult } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
// What the package is as it is installed.
import '../../../dist/src/define/all.js';

/** A page with each element, as a server renders it; written to the standard output. */
const page: TemplateResult = html`<user-management></user-management>
  <user-table pagesize="10" selectable></user-table>
  <user-table view="scroll" storagekey="kept"></user-table>
  <user-form country="FR"></user-form>
  <user-import></user-import>
  <role-badge value="admin"></role-badge>
  <role-badge value="viewer" plain></role-badge>
  <role-permissions value="editor"></role-permissions>
  <reset-button></reset-button>
  <user-adapter-provider client="aurora"><user-table></user-table></user-adapter-provider>`;

process.stdout.write(await collectResult(render(page)));
