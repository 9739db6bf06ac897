import type { LaunchOptions } from '@playwright/test';

export function findBrowser(): string | undefined;
export function ensureBrowser(): string;
export function browserLaunchOptions(): Pick<LaunchOptions, 'args' | 'executablePath'>;
export function findFirefox(): string | undefined;
