import { BylineError, type FailureCode } from '../core/model/errors';
import type { MessageKey, Texts } from './text-context';

interface FailureWords {
  what: MessageKey;
  next: MessageKey;
}

const FAILURES: Record<FailureCode, FailureWords> = {
  'restricted-page': { what: 'failure_restricted', next: 'failure_restricted_next' },
  'access-withheld': { what: 'failure_access', next: 'failure_access_next' },
  'page-too-large': { what: 'failure_too_large', next: 'failure_too_large_next' },
  'page-too-deep': { what: 'failure_too_deep', next: 'failure_too_deep_next' },
  'page-without-text': { what: 'failure_no_text', next: 'failure_no_text_next' },
  'page-is-file': { what: 'failure_file', next: 'failure_file_next' },
  'page-is-pdf': { what: 'failure_pdf', next: 'failure_pdf_next' },
  'page-of-frames': { what: 'failure_frames', next: 'failure_frames_next' },
  'page-loading': { what: 'failure_loading', next: 'failure_loading_next' },
  'nothing-selected': { what: 'failure_not_selected', next: 'failure_not_selected_next' },
  'page-gone': { what: 'failure_page_gone', next: 'failure_page_gone_next' },
  'clipping-not-found': { what: 'failure_not_found', next: 'failure_not_found_next' },
  'author-not-found': { what: 'failure_author_not_found', next: 'failure_author_not_found_next' },
  'storage-full': { what: 'failure_storage_full', next: 'failure_storage_full_next' },
  'storage-failed': { what: 'failure_storage', next: 'failure_storage_next' },
  'library-damaged': { what: 'failure_damaged', next: 'failure_damaged_next' },
  'library-newer': { what: 'failure_newer', next: 'failure_newer_next' },
  'library-unreadable': { what: 'failure_unreadable', next: 'failure_unreadable_next' },
  'library-blocked': { what: 'failure_blocked', next: 'failure_blocked_next' },
  'backup-unreadable': { what: 'failure_backup_unreadable', next: 'failure_backup_unreadable_next' },
  'backup-unknown': { what: 'failure_backup_unknown', next: 'failure_backup_unknown_next' },
  'backup-damaged': { what: 'failure_backup_damaged', next: 'failure_backup_damaged_next' },
  'bad-request': { what: 'failure_bad_request', next: 'failure_bad_request_next' },
  unexpected: { what: 'failure_unexpected', next: 'failure_unexpected_next' },
};

/** What happened, and what was kept and can be done. */
export function failureWords(t: Texts, code: FailureCode): { what: string; next: string } {
  const words = FAILURES[code];
  return { what: t(words.what), next: t(words.next) };
}

/** The code to speak of an error with. What no one expected goes to the console, for developers. */
export function codeOf(error: unknown): FailureCode {
  if (error instanceof BylineError) return error.code;
  console.error(error);
  return 'unexpected';
}
