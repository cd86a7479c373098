/** The browser's door: takes the token out of the address and shows the workbench. */
import './style/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepToken } from './api/token.ts'
import { Workbench } from './workbench.tsx'

keepToken()
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
)
