// Runs before the application, in any browser: written as of 2009, because an older one must understand it. What it looks for is what the
// newest of the features needed is missing in: see browsers.ts.
;(function () {
  var isNewEnough =
    typeof Set === 'function' &&
    typeof Set.prototype.symmetricDifference === 'function' &&
    typeof Map.groupBy === 'function' &&
    typeof CSS === 'object' &&
    typeof CSS.registerProperty === 'function'
  if (isNewEnough) return
  var isGerman = /^de/i.test(navigator.language || '')
  var place = document.getElementById('app')
  document.documentElement.lang = isGerman ? 'de' : 'en'
  place.setAttribute('data-too-old', '')
  place.textContent = isGerman
    ? 'Muniment braucht einen neueren Browser: Chrome oder Edge ab 122, Firefox ab 128, Safari ab 17.4. Es ist nichts verloren; öffnen Sie diese Adresse in einem davon.'
    : 'Muniment needs a newer browser: Chrome or Edge from 122, Firefox from 128, Safari from 17.4. Nothing is lost; open this address in one of them.'
})()
