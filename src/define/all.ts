import './reset-button.js';
import './role-badge.js';
import './role-permissions.js';
import './user-adapter-provider.js';
import './user-form.js';
import './user-management.js';
import './user-table.js';
