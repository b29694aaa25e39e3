# What `cmake --install` puts where, and the .deb that CPack makes of it (scripts/deb).
include_guard()

if(TARGET alur)
  install(TARGETS alur RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY ${CMAKE_SOURCE_DIR}/sops DESTINATION ${CMAKE_INSTALL_DATADIR}/alur
        FILES_MATCHING PATTERN "*.sop" PATTERN "*.md")
foreach(page README.md README.id.md CHANGELOG.md LICENSE)
  if(EXISTS ${CMAKE_SOURCE_DIR}/${page})
    install(FILES ${CMAKE_SOURCE_DIR}/${page} DESTINATION ${CMAKE_INSTALL_DOCDIR})
  endif()
endforeach()
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}
        FILES_MATCHING PATTERN "*.md" PATTERN "*.png" PATTERN "*.svg")
install(FILES ${CMAKE_SOURCE_DIR}/cmake/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

cmake_host_system_information(RESULT distribution QUERY DISTRIB_ID)
cmake_host_system_information(RESULT distribution_version QUERY DISTRIB_VERSION_ID)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME alur)
set(CPACK_PACKAGE_VENDOR "Alur")
set(CPACK_PACKAGE_CONTACT "Alur maintainers <alur@localhost.invalid>")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/../package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# A release's package is linked against that release's libraries: alur_0.1.0-1~deb12_amd64.deb.
set(CPACK_DEBIAN_PACKAGE_RELEASE "1~${distribution}${distribution_version}")
string(REPLACE "debian" "deb" CPACK_DEBIAN_PACKAGE_RELEASE "${CPACK_DEBIAN_PACKAGE_RELEASE}")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The page's fonts: Liberation for Arial and Times, URW Bookman for Bookman Old Style.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fontconfig, fonts-liberation, fonts-urw-base35")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compiler and simulator for Indonesian government SOPs")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Alur membaca SOP administrasi pemerintahan yang ditulis sebagai teks, memeriksanya
menurut aturan, menggambar lampiran (bagan alur) sebagai PDF dan SVG, dan
menjalankannya sebagai simulasi: antrean, jam kerja, hari libur, titik macet.
.
Alur reads government procedures (SOP AP) written as text, checks them against the
rules, draws the official flowchart page as PDF and SVG, and simulates them with
queues, working time and holidays, naming the bottleneck.")
# Packing builds nothing by itself: scripts/deb has built the program, and the tests stay out.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
include(CPack)
