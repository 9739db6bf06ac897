import { Component, CUSTOM_ELEMENTS_SCHEMA, effect, ElementRef, signal, viewChild } from '@angular/core';
import type { UserManagement } from 'rolecall';
import { AFTER, BEFORE } from './shapes-data';

/** Every kind of value and of child that a page hands to an element, and both ways to listen. The tests drive it. */
@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button type="button" (click)="change()">Change</button>
    <button type="button" (click)="isShown.set(!isShown())">Show or hide</button>
    <output aria-label="Listened">{{ listened() }}</output>
    <role-badge value="editor" plain></role-badge>
    <reset-button [adapter]="now().adapter" [user]="now().user"></reset-button>
    @if (isShown()) {
      <user-management
        #users
        [adapter]="now().adapter"
        [client]="now().client"
        [pageSize]="now().pageSize"
        [selectable]="now().selectable"
        [readOnly]="now().readOnly"
        [density]="now().density"
        [columns]="now().columns"
        (user-view-changed)="heard.set(heard() + 1)"
      >
        <h2 slot="heading">Heard {{ heard() }}</h2>
      </user-management>
    }
  `,
})
export class Shapes {
  protected readonly now = signal<typeof BEFORE | typeof AFTER>(BEFORE);
  protected readonly isShown = signal(true);
  protected readonly heard = signal(0);
  protected readonly listened = signal(0);
  private readonly users = viewChild<string, ElementRef<UserManagement>>('users', { read: ElementRef });

  constructor() {
    effect((onCleanup) => {
      const element = this.users()?.nativeElement;
      const listen = () => this.listened.update((count) => count + 1);
      element?.addEventListener('user-view-changed', listen);
      onCleanup(() => element?.removeEventListener('user-view-changed', listen));
    });
  }

  protected change(): void {
    this.now.set(AFTER);
  }
}
