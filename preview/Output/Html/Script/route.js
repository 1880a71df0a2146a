// Where the reader is stands in the address, so that it can be sent to someone: `#resources?stack=prod&operation=update`.

const linkTo = (view, choice = {}) => {
  const parameters = new URLSearchParams(Object.entries(choice).filter(([, value]) => value));
  return `#${view}${parameters.size ? `?${parameters}` : ""}`;
};

function readRoute() {
  const [view, query = ""] = location.hash.slice(1).split(/\?(.*)/s);
  return { view, choice: Object.fromEntries(new URLSearchParams(query)) };
}

// The address follows what is typed without a step back for each letter.
const noteRoute = (view, choice) => history.replaceState(null, "", linkTo(view, choice));
