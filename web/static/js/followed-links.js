// @ts-check
/** Coming back puts the focus on the link that was followed by a key; browsers forget it. */

/**
 * @param {Document} page
 */
export function rememberFollowedLinks(page) {
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("main a") : null;
    const isByKey = event.detail === 0;
    if (link !== null && isByKey) {
      history.replaceState({ ...history.state, followed: link.getAttribute("href") }, "");
    }
  });
  addEventListener("pageshow", () => {
    const followed = history.state?.followed;
    if (followed !== undefined && page.activeElement === page.body) {
      const link = page.querySelector(`main a[href="${CSS.escape(followed)}"]`);
      if (link instanceof HTMLElement) {
        link.focus({ preventScroll: true });
      }
    }
  });
}
