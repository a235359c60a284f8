// The officers' pages work without this script; with it they are quicker to use.
document.documentElement.classList.add('livelier');
