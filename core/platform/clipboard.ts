/**
 * Puts text on the clipboard, with a rich form beside it where one is given. Asked for by a click; where the browser's
 * clipboard refuses (a page without the focus), its older command is tried.
 *
 * @throws Error where the browser lets neither
 */
export async function copy(text: string, html?: string): Promise<void> {
  const forms: Record<string, string> = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) };
  try {
    const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch (error) {
    if (!copyByCommand(forms)) throw error;
  }
}

function copyByCommand(forms: Record<string, string>): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    for (const [type, form] of Object.entries(forms)) event.clipboardData?.setData(type, form);
  };
  document.addEventListener('copy', onCopy, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
