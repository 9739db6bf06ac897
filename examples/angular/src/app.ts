import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { User, UserLoadFailedEvent, UserRemoveEvent } from 'rolecall';
import { adapter } from './adapter';

/** A page with the list of users, which can be left, and with a journal of what happened. */
@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  protected readonly adapter = adapter;
  protected readonly isHere = signal(true);
  protected readonly language = signal('en');
  protected readonly theme = signal('light');
  protected readonly isLocked = signal(true);
  protected readonly journal = signal<readonly string[]>([]);

  protected tell(text: string): void {
    this.journal.update((before) => [text, ...before]);
  }

  protected nameOf({ firstName, lastName }: User): string {
    return `${firstName} ${lastName}`;
  }

  protected remove(event: UserRemoveEvent): void {
    if (!this.isLocked()) return;
    event.preventDefault();
    this.tell(`${this.nameOf(event.user)} stays`);
  }

  protected signIn({ error }: UserLoadFailedEvent): void {
    if (error.kind === 'unauthenticated') location.assign('/sign-in');
  }
}
