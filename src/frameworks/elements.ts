// Generated from custom-elements.json by `npm run manifest`. Not edited by hand.
import type {
  ClientChangedEvent,
  ResetButton,
  RoleBadge,
  RolePermissions,
  SavedViewsChangedEvent,
  UserActionFailedEvent,
  UserActivateEvent,
  UserActivationSentEvent,
  UserAdapterProvider,
  UserBulkActionEndedEvent,
  UserBulkActionEvent,
  UserCreateEvent,
  UserCreatedEvent,
  UserEditEvent,
  UserForm,
  UserFormCancelEvent,
  UserImport,
  UserImportCloseEvent,
  UserLoadFailedEvent,
  UserManagement,
  UserQueryChangedEvent,
  UserRemoveEvent,
  UserRemovedEvent,
  UserResetPasswordEvent,
  UserResetPasswordSentEvent,
  UserSelectionChangedEvent,
  UserTable,
  UserUpdateEvent,
  UserUpdatedEvent,
  UserViewChangedEvent,
  UsersImportedEvent,
} from '../index.js';

/** The elements, by tag. */
export interface Elements {
  'reset-button': ResetButton;
  'role-badge': RoleBadge;
  'role-permissions': RolePermissions;
  'user-adapter-provider': UserAdapterProvider;
  'user-form': UserForm;
  'user-import': UserImport;
  'user-management': UserManagement;
  'user-table': UserTable;
}

/** The properties that can be set on each element, by tag. */
export interface ElementProperties {
  'reset-button': Partial<Pick<ResetButton, 'adapter' | 'client' | 'user'>>;
  'role-badge': Partial<Pick<RoleBadge, 'value' | 'plain'>>;
  'role-permissions': Partial<Pick<RolePermissions, 'value' | 'from'>>;
  'user-adapter-provider': Partial<Pick<UserAdapterProvider, 'adapter' | 'client' | 'viewer'>>;
  'user-form': Partial<Pick<UserForm, 'adapter' | 'client' | 'user' | 'country' | 'drafts'>>;
  'user-import': Partial<Pick<UserImport, 'adapter' | 'client' | 'country'>>;
  'user-management': Partial<
    Pick<
      UserManagement,
      | 'adapter'
      | 'client'
      | 'allClients'
      | 'pageSize'
      | 'readOnly'
      | 'view'
      | 'density'
      | 'selectable'
      | 'rowNavigation'
      | 'storageKey'
      | 'columns'
      | 'savedViews'
      | 'viewState'
    >
  >;
  'user-table': Partial<
    Pick<
      UserTable,
      | 'adapter'
      | 'client'
      | 'allClients'
      | 'pageSize'
      | 'readOnly'
      | 'view'
      | 'density'
      | 'selectable'
      | 'rowNavigation'
      | 'storageKey'
      | 'columns'
      | 'savedViews'
      | 'viewState'
      | 'selectedIds'
    >
  >;
}

/** The events that each element fires, or lets through from those in it, by tag. */
export interface ElementEvents {
  'reset-button': {
    'user-reset-password': UserResetPasswordEvent;
    'user-reset-password-sent': UserResetPasswordSentEvent;
    'user-activate': UserActivateEvent;
    'user-activation-sent': UserActivationSentEvent;
    'user-action-failed': UserActionFailedEvent;
  };
  'role-badge': {};
  'role-permissions': {};
  'user-adapter-provider': {};
  'user-form': {
    'user-form-cancel': UserFormCancelEvent;
    'user-create': UserCreateEvent;
    'user-created': UserCreatedEvent;
    'user-update': UserUpdateEvent;
    'user-updated': UserUpdatedEvent;
    'user-action-failed': UserActionFailedEvent;
    'user-load-failed': UserLoadFailedEvent;
  };
  'user-import': {
    'users-imported': UsersImportedEvent;
    'user-import-close': UserImportCloseEvent;
    'user-create': UserCreateEvent;
    'user-created': UserCreatedEvent;
    'user-update': UserUpdateEvent;
    'user-updated': UserUpdatedEvent;
    'user-action-failed': UserActionFailedEvent;
  };
  'user-management': {
    'client-changed': ClientChangedEvent;
    'user-edit': UserEditEvent;
    'user-query-changed': UserQueryChangedEvent;
    'user-view-changed': UserViewChangedEvent;
    'saved-views-changed': SavedViewsChangedEvent;
    'user-selection-changed': UserSelectionChangedEvent;
    'user-create': UserCreateEvent;
    'user-created': UserCreatedEvent;
    'user-update': UserUpdateEvent;
    'user-updated': UserUpdatedEvent;
    'user-remove': UserRemoveEvent;
    'user-removed': UserRemovedEvent;
    'user-reset-password': UserResetPasswordEvent;
    'user-reset-password-sent': UserResetPasswordSentEvent;
    'user-activate': UserActivateEvent;
    'user-activation-sent': UserActivationSentEvent;
    'user-action-failed': UserActionFailedEvent;
    'user-load-failed': UserLoadFailedEvent;
    'users-imported': UsersImportedEvent;
    'user-import-close': UserImportCloseEvent;
    'user-bulk-action': UserBulkActionEvent;
    'user-bulk-action-ended': UserBulkActionEndedEvent;
  };
  'user-table': {
    'user-edit': UserEditEvent;
    'user-query-changed': UserQueryChangedEvent;
    'user-view-changed': UserViewChangedEvent;
    'saved-views-changed': SavedViewsChangedEvent;
    'user-selection-changed': UserSelectionChangedEvent;
    'user-update': UserUpdateEvent;
    'user-updated': UserUpdatedEvent;
    'user-remove': UserRemoveEvent;
    'user-removed': UserRemovedEvent;
    'user-reset-password': UserResetPasswordEvent;
    'user-reset-password-sent': UserResetPasswordSentEvent;
    'user-activate': UserActivateEvent;
    'user-activation-sent': UserActivationSentEvent;
    'user-action-failed': UserActionFailedEvent;
    'user-load-failed': UserLoadFailedEvent;
    'user-bulk-action': UserBulkActionEvent;
    'user-bulk-action-ended': UserBulkActionEndedEvent;
  };
}

/** One of the tags. */
export type ElementTag = keyof Elements;

/** Handlers of the events of an element, under the names of the events after a prefix. */
export type EventHandlers<Tag extends ElementTag, Prefix extends string> = {
  [Name in keyof ElementEvents[Tag] & string as `${Prefix}${Name}`]?: (
    event: ElementEvents[Tag][Name] & { readonly currentTarget: Elements[Tag] },
  ) => void;
};
