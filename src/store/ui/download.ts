/** The time for which a file can be fetched from its address: Safari begins only after the click has returned. */
const MILLISECONDS = 60_000;

/** Hands a file to the visitor, under this name. */
export function downloadFile(fileName: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MILLISECONDS);
}
