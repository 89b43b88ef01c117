import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { cache, languageOfBrowser, meetAgain, speak } from '../data/index.ts'
import './app.css'
import { router } from './routes.tsx'
import { wearTheme } from './theme.ts'

meetAgain()
wearTheme()
speak(languageOfBrowser())

const place = document.getElementById('app')
if (place === null) throw new Error('the page has no place for the application')
// There `browser-check.js` has said which browser is needed.
if (place.dataset['tooOld'] === undefined)
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
