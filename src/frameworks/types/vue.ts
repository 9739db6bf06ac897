// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementEvents, ElementProperties, Elements, ElementTag } from '../elements.js';

type Emits<Tag extends ElementTag> = EmitFn<{
  [Name in keyof ElementEvents[Tag]]: (event: ElementEvents[Tag][Name]) => void;
}>;
type Element<Tag extends ElementTag> = new () => Elements[Tag] & {
  /** What templates are checked against. */
  $props: HTMLAttributes & ElementProperties[Tag] & PublicProps;
  $emit: Emits<Tag>;
};

declare module 'vue' {
  interface GlobalComponents {
    /** Sends a person a link to set a new password: asks, sends, says how it went, and waits until it may send again. To somebody who has not activated their account yet it sends the activation e-mail again. Where the backend sends nothing and hands out links, it gets one to copy. Beside it stands how the last mail fared: since when the person is waited for, that it was sent again, bounced or expired. For somebody who gets nothing it shows nothing. */
    'reset-button': Element<'reset-button'>;
    /** A role, told by text, shape and colour. Where it is known what the role can and cannot do, the badge is a button that tells it: by mouse, touch and keyboard. */
    'role-badge': Element<'role-badge'>;
    /** What a role, or several together, can and cannot do; with `from`, also what somebody would gain and lose who has the roles `from`. Needs no adapter. */
    'role-permissions': Element<'role-permissions'>;
    /** Hands an adapter, a client and a viewer to all elements below it. What it has none of itself it takes from a provider further up, so that a part of the page can have its own client with the adapter of the whole. */
    'user-adapter-provider': Element<'user-adapter-provider'>;
    /** The form that creates a user, or changes one: personal information, and the roles at each client. What is typed is lost neither to an error, nor to a reload of the page, nor when the form is closed by mistake. */
    'user-form': Element<'user-form'>;
    /** Brings users in from a CSV file, in steps: file or paste, which column is what, every row checked, what will happen, and only then the run, with what failed as a file. */
    'user-import': Element<'user-import'>;
    /** The whole page of user management: the table with its search, *New user*, the choice of a client, dialogs and messages. */
    'user-management': Element<'user-management'>;
    /** The users of a workspace as a table: search, filters, sort, pages or one list that scrolls, columns, saved views, selection, and what can be done to each user. */
    'user-table': Element<'user-table'>;
  }
  interface HTMLAttributes {
    /** The slot of the element around it. Vue's own types lack it. */
    slot?: string | undefined;
  }
}
