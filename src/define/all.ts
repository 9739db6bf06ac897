import './role-badge.js';
import './user-table.js';
