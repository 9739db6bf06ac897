/** Has the browser ask before the page is left, as long as something goes on that would end with it. Returns what ends that. */
export function askBeforeLeaving(): () => void {
  const onLeave = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
  window.addEventListener('beforeunload', onLeave);
  return () => {
    window.removeEventListener('beforeunload', onLeave);
  };
}
