/** Backing up and restoring in a page of the extension: expressions to be evaluated there. */

/** The backup is caught in the page when it is handed to the browser: no dialog can be clicked here. */
export const CATCH_DOWNLOAD = `
  globalThis.showSaveFilePicker = undefined;
  const blobs = new Map();
  URL.createObjectURL = new Proxy(URL.createObjectURL, {
    apply(create, self, [blob]) {
      const url = Reflect.apply(create, self, [blob]);
      blobs.set(url, blob);
      return url;
    },
  });
  HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, {
    apply(click, link, args) {
      if (!link.download) return Reflect.apply(click, link, args);
      globalThis.caught = { name: link.download, file: blobs.get(link.href) };
    },
  });
`;

/** Gives the restore's field a file: the caught backup, cut off after so many of its bytes. */
export const giveCaught = (share: number) => `(() => {
  const { name, file } = globalThis.caught;
  const transfer = new DataTransfer();
  transfer.items.add(new File([file.slice(0, file.size * ${share})], name));
  const field = document.querySelector('input[type=file]');
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return file.size;
})()`;

/** The caught backup's bytes, as text. */
export const CAUGHT = `globalThis.caught.file.arrayBuffer().then((bytes) => new Uint8Array(bytes).toBase64())`;

/** Has a page hold a backup's bytes as if it had caught them. */
export const holdCaught = (base64: string) =>
  `(globalThis.caught = { name: 'backup.zip', file: new Blob([Uint8Array.fromBase64('${base64}')]) }, true)`;
